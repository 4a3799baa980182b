import { useOwnId } from '@once';
import { userLocale } from '../format/page';
import type { FieldProps } from './Field';
import { TextInput } from './inputs';

/* What most companies trade in; any other code can be typed. */
const COMMON = ['KRW', 'USD', 'EUR', 'JPY', 'CNY', 'GBP', 'AUD', 'CAD', 'CHF', 'HKD', 'INR', 'SEK', 'SGD', 'THB', 'TWD', 'VND'];

/** A currency by its code; common ones are offered with their names in the user's language. */
export function CurrencyInput({ value = '', ...field }: FieldProps & { value?: string }) {
    const list = useOwnId('currencies');
    return (
        <>
            <TextInput {...field} value={value} maxLength={3} list={list} />
            <datalist id={list}>
                {currencies().map(({ code, name }) => (
                    <option key={code} value={code}>
                        {name}
                    </option>
                ))}
            </datalist>
        </>
    );
}

function currencies(): { code: string; name: string }[] {
    const names = new Intl.DisplayNames([userLocale(), 'en'], { type: 'currency' });
    return COMMON.map((code) => ({ code, name: names.of(code) ?? code }));
}
