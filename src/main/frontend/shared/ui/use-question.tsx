import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { Problem, problemOf } from '../api/problem';
import { Confirm } from './Confirm';

/** The server wants something unusual to be confirmed: the same request with `confirmed` is carried out. */
const UNCONFIRMED = 428;

type Words = { question: string; yes: string; no?: string };
type Confirmed = <T>(send: (confirmed: boolean) => Promise<T>) => Promise<T>;
type Open = { sentences: readonly string[]; answer: (yes: boolean) => void };

/**
 * Sends a request; where the server asks back, shows what it asks in place and sends the request again once it is confirmed.
 * A no keeps everything that was typed.
 */
export function useQuestion({ question, yes, no }: Words): [ComponentChildren, Confirmed] {
    const [open, setOpen] = useState<Open>();

    const ask = (sentences: readonly string[]) =>
        new Promise<boolean>((resolve) => {
            const answer = (said: boolean) => {
                setOpen(undefined);
                resolve(said);
            };
            setOpen({ sentences, answer });
        });
    const confirmed: Confirmed = async (send) => {
        try {
            return await send(false);
        } catch (cause) {
            const problem = problemOf(cause);
            if (problem.status !== UNCONFIRMED) {
                throw problem;
            }
            if (await ask(problem.general)) {
                return send(true);
            }
            throw new Problem(UNCONFIRMED, []);
        }
    };
    const shown = open && (
        <Confirm question={question} yes={yes} {...(no ? { no } : {})} onYes={() => open.answer(true)} onNo={() => open.answer(false)}>
            <ul>
                {open.sentences.map((sentence) => (
                    <li key={sentence}>{sentence}</li>
                ))}
            </ul>
        </Confirm>
    );
    return [shown, confirmed];
}
