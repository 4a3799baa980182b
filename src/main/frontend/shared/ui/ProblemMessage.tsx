import type { ComponentChildren } from 'preact';
import { pageUrl } from '../api/api';
import type { Problem } from '../api/problem';
import { Message } from './Message';

type Props = { problem: Problem; sentences?: readonly string[]; children?: ComponentChildren };

/** Everything that a refused request said; after the end of a session with a way to log in that keeps this page. */
export function ProblemMessage({ problem, sentences = problem.sentences, children }: Props) {
    return (
        <Message kind="error" focusable>
            {sentences.map((sentence) => (
                <p key={sentence}>{sentence}</p>
            ))}
            {problem.sessionEnded && (
                <p>
                    <a href={pageUrl('/login.jsp')} target="_blank" rel="noopener">
                        {AJS.I18n.getText('pipewright.common.log-in.link')}
                    </a>
                </p>
            )}
            {children}
        </Message>
    );
}
