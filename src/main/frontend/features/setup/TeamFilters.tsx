import { useState } from 'preact/hooks';
import { pageUrl } from '../../shared/api/api';
import { problemOf } from '../../shared/api/problem';
import { Button } from '../../shared/ui/Button';
import { Message } from '../../shared/ui/Message';
import type { Query } from './setup-api';

type Props = { queries: readonly Query[]; save: (queries: readonly Query[]) => Promise<void> };

/** What a team looks for every day: each list one click away, and all of them saved as shared filters with one. */
export function TeamFilters({ queries, save }: Props) {
    const [saving, setSaving] = useState(false);
    const [said, setSaid] = useState<{ kind: 'success' | 'error'; sentence: string }>();

    const saveAll = async () => {
        setSaving(true);
        try {
            await save(queries);
            setSaid({ kind: 'success', sentence: AJS.I18n.getText('pipewright.setup.page.queries-saved') });
        } catch (cause) {
            const why = problemOf(cause).sentences.join(' ');
            setSaid({ kind: 'error', sentence: AJS.I18n.getText('pipewright.setup.page.queries-failed', why) });
        }
        setSaving(false);
    };

    return (
        <section>
            <h3>{AJS.I18n.getText('pipewright.setup.page.queries-heading')}</h3>
            <p>{AJS.I18n.getText('pipewright.setup.page.queries-help')}</p>
            <ul>
                {queries.map((query) => (
                    <li key={query.name}>
                        <a href={pageUrl(`/issues/?jql=${encodeURIComponent(query.jql)}`)}>{query.name}</a>
                    </li>
                ))}
            </ul>
            {said && (
                <Message kind={said.kind}>
                    <p>{said.sentence}</p>
                </Message>
            )}
            {said?.kind !== 'success' && (
                <Button busy={saving} onClick={saveAll}>
                    {saving ? AJS.I18n.getText('pipewright.common.saving') : AJS.I18n.getText('pipewright.setup.page.queries-save')}
                </Button>
            )}
        </section>
    );
}
