import type { MouServices } from '../mou-module.ts';
import { MouDocumentValidator } from './mou-document-validator.ts';
import { RuleLevelSource } from './rule-levels.ts';
import { Today } from './today.ts';

/** What checking adds to the services of the language. */
export interface MouValidationServices {
    readonly validation: {
        readonly DocumentValidator: MouDocumentValidator;
        /** The day that counts as today; the server and the command line set it. */
        readonly Today: Today;
        /** How loud the rules are for a file; the server and the command line set it. */
        readonly RuleLevels: RuleLevelSource;
    };
}

/** The checks as services. */
export const MouValidationModule = {
    validation: {
        DocumentValidator: (services: MouServices): MouDocumentValidator => new MouDocumentValidator(services),
        Today: (): Today => new Today(),
        RuleLevels: (): RuleLevelSource => new RuleLevelSource(),
    },
};
