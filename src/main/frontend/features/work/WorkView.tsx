import { announce } from '@once';
import { useState } from 'preact/hooks';
import { useLoaded } from '../../shared/api/use-loaded';
import type { Narrowing } from '../../shared/state/narrowing';
import { Button } from '../../shared/ui/Button';
import { Empty } from '../../shared/ui/Empty';
import { LoadedView } from '../../shared/ui/LoadedView';
import { Actions } from './Actions';
import { Facts } from './Facts';
import { type Item, type Section, type Work, type WorkApi, workApi } from './work-api';

/** What a section shows before somebody asks for all of it. */
const FIRST = 8;

type Props = { narrowing: Narrowing; api?: WorkApi };

/** What waits for a rep today across all deals, each with what there is to do in place; of a team it is sorted by rep. */
export function WorkView({ narrowing, api = workApi }: Props) {
    const [loaded, reload] = useLoaded(JSON.stringify(narrowing), (signal) => api.load(narrowing, signal));
    const done = (sentence: string) => {
        announce(sentence);
        reload();
    };
    return (
        <LoadedView loaded={loaded} retry={reload}>
            {(work) => <Sections work={work} api={api} team={narrowing.owner !== 'me'} done={done} />}
        </LoadedView>
    );
}

type SectionsProps = { work: Work; api: WorkApi; team: boolean; done: (sentence: string) => void };

function Sections({ work, ...rest }: SectionsProps) {
    const filled = work.sections.filter((section) => section.count > 0);
    if (filled.length === 0) {
        return <Empty sentence={AJS.I18n.getText('pipewright.work.empty')} />;
    }
    return (
        <>
            {filled.map((section) => (
                <WaitingSection key={section.code} section={section} work={work} {...rest} />
            ))}
        </>
    );
}

function WaitingSection({ section, work, api, team, done }: SectionsProps & { section: Section }) {
    const [all, showAll] = useState(section.items.length <= FIRST);
    const items = all ? section.items : section.items.slice(0, FIRST);
    const left = section.count - section.items.length;
    return (
        <section class="pipewright-work" aria-label={section.name}>
            <h3>{AJS.I18n.getText('pipewright.work.section', section.name, section.count)}</h3>
            {groups(items, team).map(([owner, items]) => (
                <div key={owner}>
                    {team && <h4>{owner === '' ? AJS.I18n.getText('pipewright.work.nobody') : owner}</h4>}
                    <ul class="pipewright-work-items">
                        {items.map((item) => (
                            <li key={`${item.card.id}-${item.task?.id ?? ''}`}>
                                <Facts item={item} reason={section.code} />
                                <Actions item={item} reason={section.code} fields={work.fields} {...{ api, done }} />
                            </li>
                        ))}
                    </ul>
                </div>
            ))}
            {!all && (
                <Button look="link" onClick={() => showAll(true)}>
                    {AJS.I18n.getText('pipewright.work.show-all', section.items.length - FIRST)}
                </Button>
            )}
            {all && left > 0 && <p>{AJS.I18n.getText('pipewright.work.more', left)}</p>}
        </section>
    );
}

/** The items by owner, in their order; all in one group where they are of one person. */
function groups(items: readonly Item[], team: boolean): [string, Item[]][] {
    const byOwner = new Map<string, Item[]>();
    for (const item of items) {
        const owner = team ? (item.card.owner?.name ?? '') : '';
        byOwner.set(owner, [...(byOwner.get(owner) ?? []), item]);
    }
    return [...byOwner];
}
