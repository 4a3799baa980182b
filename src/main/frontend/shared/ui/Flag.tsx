import { announce } from '@once';
import { useEffect, useState } from 'preact/hooks';
import { particles } from '../format/particles';

type Props = { sentence: string; seconds?: number };

/** What has just happened, beside what it happened to; it goes by itself and is said once. */
export function Flag({ sentence, seconds = 8 }: Props) {
    const [gone, setGone] = useState(false);
    useEffect(() => {
        setGone(false);
        announce(particles(sentence));
        const timer = setTimeout(() => setGone(true), seconds * 1000);
        return () => clearTimeout(timer);
    }, [sentence]);
    return gone ? null : <p class="pipewright-flag">{particles(sentence)}</p>;
}
