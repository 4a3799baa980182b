import type { ComponentChildren } from 'preact';
import type { Loaded } from '../api/use-loaded';
import { Button } from './Button';
import { ProblemMessage } from './ProblemMessage';

type Props<T> = { loaded: Loaded<T>; retry: () => void; children: (value: T) => ComponentChildren };

/** Shows what is loaded; a reload keeps the old content on the page, a failure says why and offers another try. */
export function LoadedView<T>({ loaded, retry, children }: Props<T>) {
    const { value } = loaded;
    return (
        <div aria-busy={loaded.state === 'loading'}>
            {loaded.state === 'failed' && (
                <ProblemMessage problem={loaded.problem}>
                    <Button onClick={retry}>{AJS.I18n.getText('pipewright.common.retry')}</Button>
                </ProblemMessage>
            )}
            {loaded.state === 'loading' && value === undefined && (
                <p class="pipewright-loading" role="status">
                    {AJS.I18n.getText('pipewright.common.loading')}
                </p>
            )}
            {value !== undefined && children(value)}
        </div>
    );
}
