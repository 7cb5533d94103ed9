import { stream, type Scope, type Stream } from 'langium';
import type { NameMap } from './file-names.ts';
import type { NameDescription } from './name-description.ts';

/** What can be named at a place: several tables of names, the nearer ones first. One lookup costs the same in any file. */
export class VisibleScope implements Scope {
    private readonly tables: readonly NameMap[];

    constructor(tables: readonly NameMap[]) {
        this.tables = tables;
    }

    getElement(name: string): NameDescription | undefined {
        for (const table of this.tables) {
            const found = table.get(name);
            if (found) {
                return found[0];
            }
        }
        return undefined;
    }

    getElements(name: string): Stream<NameDescription> {
        return stream(this.tables.flatMap(table => table.get(name) ?? []));
    }

    getAllElements(): Stream<NameDescription> {
        return stream(this.tables).flatMap(table => stream(table.values()).flat());
    }
}

/** A scope of names found by a function of their own, for references whose meaning hangs on what stands beside them. */
export class ComputedScope implements Scope {
    private readonly find: (name: string) => NameDescription | undefined;
    private readonly all: () => NameDescription[];

    constructor(find: (name: string) => NameDescription | undefined, all: () => NameDescription[]) {
        this.find = find;
        this.all = all;
    }

    getElement(name: string): NameDescription | undefined {
        return this.find(name);
    }

    getElements(name: string): Stream<NameDescription> {
        const found = this.find(name);
        return stream(found ? [found] : []);
    }

    getAllElements(): Stream<NameDescription> {
        return stream(this.all());
    }
}
