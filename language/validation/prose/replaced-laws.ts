/** Laws of the United Kingdom that agreements still name after others have taken their place, and since when; names as they are cited. */
export const REPLACED_LAWS: Readonly<Record<string, { readonly by: string; readonly since: string }>> = {
    'Data Protection Act 1998': { by: 'Data Protection Act 2018', since: '25 May 2018' },
    'Race Relations Act 1976': { by: 'Equality Act 2010', since: '1 October 2010' },
    'Sex Discrimination Act 1975': { by: 'Equality Act 2010', since: '1 October 2010' },
    'Disability Discrimination Act 1995': { by: 'Equality Act 2010', since: '1 October 2010 (outside Northern Ireland)' },
    'National Health Service Act 1977': { by: 'National Health Service Act 2006', since: '1 March 2007' },
    'Companies Act 1985': { by: 'Companies Act 2006', since: '1 October 2009' },
    'Charities Act 1993': { by: 'Charities Act 2011', since: '14 March 2012' },
};
