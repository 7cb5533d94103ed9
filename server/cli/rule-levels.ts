import { readRuleLevels, type RuleLevels } from '../../language/validation/rule-levels.ts';
import { CannotRun } from './cannot-run.ts';

/** The levels that `--rule family/what=level` sets. Throws CannotRun with a sentence for one that cannot be followed. */
export function ruleLevelsFrom(written: readonly string[]): RuleLevels {
    const pairs = written.map(one => {
        const [, rule, level] = /^([^=]+)=(.*)$/.exec(one) ?? [];
        if (rule === undefined) {
            throw new CannotRun(
                `--rule ${one} says no level. Write the rule, an equals sign and the level, for example --rule party/unsigned=off.`,
            );
        }
        return [rule, level];
    });
    const { levels, problems } = readRuleLevels(Object.fromEntries(pairs));
    if (problems.length > 0) {
        throw new CannotRun(problems.join('\n'));
    }
    return levels;
}
