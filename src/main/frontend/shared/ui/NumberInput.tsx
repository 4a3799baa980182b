import { useEffect, useRef, useState } from 'preact/hooks';
import { type Echo, echoes } from '../api/echo';
import { type TypedNumber, type Understand, understand } from '../api/numbers';
import { number } from '../format/number';
import { Field, type FieldProps } from './Field';

type Props = FieldProps & {
    /** Plain decimal text, shown as the user's language writes it. */
    value?: string;
    /** What stands behind the number: a currency or a percent sign. */
    unit?: string;
    kind: TypedNumber['kind'];
    currency?: string;
    understand?: Understand;
};

/** A number as people type it: grouped or not, with k, m, 만 or 억. What was understood stands beside it; what is sent is the text. */
export function NumberInput({ value = '', unit, kind, currency, understand: asked = understand, ...field }: Props) {
    const input = useRef<HTMLInputElement>(null);
    const [echo, setEcho] = useState<Echo>();
    const [echoer] = useState(() => echoes(asked, setEcho));
    const say = () => echoer.typed({ kind, text: input.current?.value ?? '', ...(currency ? { currency } : {}) });

    useEffect(() => echoer.stop, []);
    useEffect(() => {
        if (echo) {
            say();
        }
    }, [currency]);
    useEffect(() => {
        const { form } = input.current!;
        const emptied = () => setEcho(undefined);
        form?.addEventListener('reset', emptied);
        return () => form?.removeEventListener('reset', emptied);
    }, []);

    return (
        <Field
            {...field}
            after={
                <>
                    {unit && <span class="pipewright-unit">{unit}</span>}
                    {/* No output element: the browser rewrites its text when a form is reset. */}
                    <div role="status" class={echo?.wrong ? 'pipewright-echo pipewright-echo-wrong' : 'pipewright-echo'}>
                        {echo?.said}
                    </div>
                </>
            }
        >
            {(wiring) => (
                <input
                    {...wiring}
                    ref={input}
                    type="text"
                    class="text pipewright-number-input"
                    maxLength={60}
                    autoComplete="off"
                    defaultValue={value === '' ? '' : number(value)}
                    onInput={say}
                />
            )}
        </Field>
    );
}

type Amount = Omit<Props, 'kind' | 'unit' | 'currency'> & { currency: string };

/** An amount of money in one currency. */
export function AmountInput({ currency, ...input }: Amount) {
    return <NumberInput {...input} kind="amount" currency={currency} unit={currency} />;
}

/** A percentage from 0 to 100. */
export function PercentInput(input: Omit<Props, 'kind' | 'unit' | 'currency'>) {
    return <NumberInput {...input} kind="percent" unit="%" />;
}
