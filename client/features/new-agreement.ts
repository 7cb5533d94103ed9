import { l10n, QuickPickItemKind, SnippetString, Uri, window, workspace, type QuickPickItem, type TextEditor } from 'vscode';
import { NewAgreementRequest, ProfilesRequest, type NewAgreementParams, type OfferedProfile } from '../../server/protocol.ts';
import type { FeatureContext } from './feature-context.ts';
import { kindsFor, shortNameFor, shortNameProblem } from './party-suggestions.ts';
import { registerReportingCommand } from './report-failure.ts';
import { tick } from './walkthrough-steps.ts';

type Party = NonNullable<NewAgreementParams['parties']>[number];

/**
 * The command that begins an agreement with all that a profile asks for: asks for the profile, the title and the parties, and puts the
 * text into a new document with stops at what is still to be decided. With a profile of the workspace the document is saved beside it
 * first, as it names the profile by its path.
 */
export function activateNewAgreement(context: FeatureContext): void {
    registerReportingCommand(context, 'mou.newAgreement', l10n.t('The agreement could not be made.'), () => newAgreement(context));
}

async function newAgreement({ client, agreementAtHand }: FeatureContext): Promise<void> {
    const { profiles } = await client.sendRequest(ProfilesRequest, {});
    const chosen = await chooseProfile(profiles);
    const title =
        chosen &&
        (await window.showInputBox({
            title: heading(),
            prompt: l10n.t('What is it called? Leave it empty to decide later.'),
            ignoreFocusOut: true,
        }));
    const parties = title === undefined ? undefined : await askParties();
    if (!chosen || !parties) {
        return;
    }
    const { profile } = chosen;
    const file = 'uri' in profile ? await chooseFile(client.protocol2CodeConverter.asUri(profile.uri)) : undefined;
    if ('uri' in profile && !file) {
        return;
    }
    const uri = file ? client.code2ProtocolConverter.asUri(file) : 'untitled:/agreement.mou';
    const made = await client.sendRequest(NewAgreementRequest, { profile, title, parties, uri });
    if ('refused' in made) {
        void window.showErrorMessage(made.refused);
        return;
    }
    const editor = await emptyDocument(file);
    await editor.insertSnippet(new SnippetString(made.snippet), editor.document.positionAt(0));
    if (editor.document.isUntitled) {
        agreementAtHand.begun(editor.document);
    }
    tick('newAgreement');
}

function heading(): string {
    return l10n.t('New Agreement From Profile');
}

async function chooseProfile(profiles: readonly OfferedProfile[]): Promise<OfferedProfile | undefined> {
    const groups = [
        { title: l10n.t('Kinds that come with MoU'), profiles: profiles.filter(({ profile }) => 'library' in profile) },
        { title: l10n.t('Kinds that this workspace declares'), profiles: profiles.filter(({ profile }) => 'uri' in profile) },
    ];
    const items = groups
        .filter(group => group.profiles.length > 0)
        .flatMap(({ title, profiles: offered }): (QuickPickItem & { profile?: OfferedProfile })[] => [
            { label: title, kind: QuickPickItemKind.Separator },
            ...offered.map(profile => ({ label: profile.name, description: profile.kind, detail: profile.purpose, profile })),
        ]);
    const placeHolder = l10n.t('What kind of agreement is it?');
    return (
        await window.showQuickPick(items, {
            title: heading(),
            placeHolder,
            matchOnDescription: true,
            matchOnDetail: true,
            ignoreFocusOut: true,
        })
    )?.profile;
}

/** The parties, asked for one after the other until no more is named; undefined when the user gives up. */
async function askParties(): Promise<Party[] | undefined> {
    const parties: Party[] = [];
    for (;;) {
        const first = l10n.t('Who is the first party? The full name, as in Northvale County Council. Leave it empty to decide later.');
        const further = l10n.t(
            'Who else is a party? So far: {0}. Leave it empty when nobody is missing.',
            parties.map(({ name }) => name).join(', '),
        );
        const fullName = await window.showInputBox({
            title: heading(),
            prompt: parties.length === 0 ? first : further,
            ignoreFocusOut: true,
        });
        if (!fullName?.trim()) {
            return fullName === undefined ? undefined : parties;
        }
        const party = await askParty(fullName.trim(), parties);
        if (!party) {
            return undefined;
        }
        parties.push(party);
    }
}

async function askParty(fullName: string, parties: readonly Party[]): Promise<Party | undefined> {
    const name = await window.showInputBox({
        title: fullName,
        prompt: l10n.t('Which short name do the sentences use for it?'),
        value: shortNameFor(
            fullName,
            parties.map(party => party.name),
        ),
        ignoreFocusOut: true,
        validateInput: text => shortNameProblem(text.trim(), parties, l10n.t),
    });
    if (name === undefined) {
        return undefined;
    }
    const none = l10n.t('Not said');
    const other = l10n.t('Another kind...');
    const chosen = await window.showQuickPick([...kindsFor(fullName), none, other], {
        title: fullName,
        placeHolder: l10n.t('What is it?'),
        ignoreFocusOut: true,
    });
    const kind =
        chosen === other
            ? await window.showInputBox({
                  title: fullName,
                  prompt: l10n.t('What is it? In a few words, as in community group.'),
                  ignoreFocusOut: true,
              })
            : chosen;
    return kind === undefined ? undefined : { name: name.trim(), fullName, kind: kind === none ? '' : kind.trim() };
}

function chooseFile(profile: Uri): Thenable<Uri | undefined> {
    return window.showSaveDialog({ title: heading(), defaultUri: Uri.joinPath(profile, '..', 'agreement.mou'), filters: { MoU: ['mou'] } });
}

async function emptyDocument(file: Uri | undefined): Promise<TextEditor> {
    if (file) {
        await workspace.fs.writeFile(file, new Uint8Array());
    }
    return window.showTextDocument(
        await (file ? workspace.openTextDocument(file) : workspace.openTextDocument({ language: 'mou', content: '' })),
    );
}
