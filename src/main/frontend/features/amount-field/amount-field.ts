import { type Echo, echoes } from '../../shared/api/echo';
import type { TypedNumber, Understand } from '../../shared/api/numbers';

/**
 * Says beside a number field of Jira's own forms what was understood of it, and in which currency. The field stays Jira's: without
 * this script everything works, too.
 */
export function startNumberField(input: HTMLInputElement, understand: Understand): () => void {
    const unit = beside(input, 'span', 'pipewright-unit');
    const output = beside(unit, 'div', 'pipewright-echo');
    output.setAttribute('role', 'status');
    const currencies = currencyField(input);
    const show = (echo: Echo | undefined) => {
        output.textContent = echo?.said ?? '';
        output.classList.toggle('pipewright-echo-wrong', echo?.wrong === true);
    };
    const { typed, stop } = echoes(understand, show);
    const onInput = () => typed(numberOf(input, currencies));
    const onCurrency = () => {
        unit.textContent = unitOf(input, currencies);
        onInput();
    };

    unit.textContent = unitOf(input, currencies);
    input.addEventListener('input', onInput);
    currencies?.addEventListener('change', onCurrency);
    return () => {
        stop();
        input.removeEventListener('input', onInput);
        currencies?.removeEventListener('change', onCurrency);
        unit.remove();
        output.remove();
    };
}

function beside(element: Element, tag: 'span' | 'div', name: string): HTMLElement {
    const made = document.createElement(tag);
    made.className = name;
    element.after(made);
    return made;
}

/** The choice of currencies in the same form; a form may show the amount alone. */
function currencyField(input: HTMLInputElement): HTMLSelectElement | undefined {
    const id = input.dataset['currencyField'];
    const found = id ? input.form?.elements.namedItem(id) : undefined;
    return found instanceof HTMLSelectElement ? found : undefined;
}

function chosen(currencies: HTMLSelectElement | undefined): HTMLOptionElement | undefined {
    const option = currencies?.selectedOptions[0];
    return option && option.value !== '' && option.value !== '-1' ? option : undefined;
}

function unitOf(input: HTMLInputElement, currencies: HTMLSelectElement | undefined): string {
    if (input.dataset['pipewrightNumber'] === 'percent') {
        return '%';
    }
    return currencies ? (chosen(currencies)?.text ?? '') : (input.dataset['currency'] ?? '');
}

function numberOf(input: HTMLInputElement, currencies: HTMLSelectElement | undefined): TypedNumber {
    const text = input.value;
    if (input.dataset['pipewrightNumber'] === 'percent') {
        return { kind: 'percent', text };
    }
    const option = chosen(currencies)?.value;
    const currency = currencies ? undefined : input.dataset['currency'];
    return { kind: 'amount', text, ...(option ? { option } : {}), ...(currency ? { currency } : {}) };
}
