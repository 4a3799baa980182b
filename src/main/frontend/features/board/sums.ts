/** Exact decimal text plus or minus another: amounts do not fit the browser's numbers. */
export function plus(sum: string, added: string, sign: 1 | -1 = 1): string {
    const decimals = Math.max(decimalsOf(sum), decimalsOf(added));
    const total = units(sum, decimals) + BigInt(sign) * units(added, decimals);
    const digits = (total < 0n ? -total : total).toString().padStart(decimals + 1, '0');
    const whole = digits.slice(0, digits.length - decimals);
    return (total < 0n ? '-' : '') + (decimals === 0 ? whole : `${whole}.${digits.slice(-decimals)}`);
}

/** Whether the first is less than, as large as or greater than the second: negative, 0 or positive. */
export function compared(one: string, other: string): number {
    const decimals = Math.max(decimalsOf(one), decimalsOf(other));
    const difference = units(one, decimals) - units(other, decimals);
    return difference < 0n ? -1 : Number(difference > 0n);
}

function decimalsOf(text: string): number {
    return text.split('.')[1]?.length ?? 0;
}

function units(text: string, decimals: number): bigint {
    const [whole = '0', fraction = ''] = text.split('.');
    return BigInt(whole + fraction.padEnd(decimals, '0'));
}
