/** What a finding tells its quick fixes. Plain data: it travels to the editor and back. */
export type FixData =
    | { readonly kind: 'rewrite'; readonly options: readonly { readonly title: string; readonly text: string }[] }
    | { readonly kind: 'missing-clause'; readonly clause: string; readonly skeleton: string; readonly where: 'header' | 'end' }
    | { readonly kind: 'undeclared'; readonly name: string; readonly declaration: string; readonly similar?: string }
    | { readonly kind: 'unsigned'; readonly party: string }
    | { readonly kind: 'unused' }
    | { readonly kind: 'vague-action'; readonly phrase: string };
