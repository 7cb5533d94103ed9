import { expect, test, vi } from 'vitest';
import { showFault } from '../../server/faults.ts';
import { createMouServerServices, type MouServerServices } from '../../server/mou-server-module.ts';
import { MouWorkspace } from '../harness/mou-workspace.ts';

test('a fault with one document is shown there and leaves the others checked', async () => {
    const log = vi.spyOn(console, 'error').mockReturnValue();
    const workspace = new MouWorkspace<MouServerServices>({ create: context => createMouServerServices(context as never) });
    workspace.put('bad.mou', 'party A is "Alpha"');
    workspace.put('good.mou', 'clause 1 { B must "pay" }');
    const { shared, Mou } = workspace.services;
    const link = Mou.references.Linker.link.bind(Mou.references.Linker);
    vi.spyOn(Mou.references.Linker, 'link').mockImplementation(document => {
        if (document.uri.path.endsWith('bad.mou')) {
            throw new Error('out of luck');
        }
        return link(document);
    });
    shared.workspace.DocumentBuilder.onFault = showFault;
    await workspace.open();
    await shared.server.Diagnostics.check([workspace.document('bad.mou'), workspace.document('good.mou')]);
    expect(workspace.diagnostics('bad.mou')[0]).toMatchObject({
        code: 'checker/fault',
        severity: 1,
        message: expect.stringContaining('out of luck'),
    });
    expect(workspace.diagnostics('good.mou').map(({ code }) => code)).toContain('party/undeclared');
    expect(log).toHaveBeenCalled();
});
