import type { Holiday } from './plan-api';

/** A line for each holiday: its day and its name. */
export function holidayLines(holidays: readonly Holiday[]): string {
    return holidays.map(({ day, name }) => `${day} ${name}`.trim()).join('\n');
}

/** The holidays of such lines; whether a day is one is the server's to say. */
export function holidaysFrom(lines: string): Holiday[] {
    return lines
        .split('\n')
        .map((line) => line.trim())
        .filter(Boolean)
        .map((line) => {
            const [day = '', ...name] = line.split(/\s+/);
            return { day, name: name.join(' ') };
        });
}
