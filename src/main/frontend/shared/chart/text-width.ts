let context: CanvasRenderingContext2D | null | undefined;

/** How wide a text of a chart is drawn, in pixels. Where nothing can be measured, wide letters count double. */
export function textWidth(text: string, font = '12px sans-serif'): number {
    context ??= measuring();
    if (context) {
        context.font = font;
        return context.measureText(text).width;
    }
    return [...text].reduce((width, letter) => width + (letter > '\u1100' ? 12 : 6.5), 0);
}

function measuring(): CanvasRenderingContext2D | null {
    // jsdom has no canvas and says so on its console
    return navigator.userAgent.includes('jsdom') ? null : document.createElement('canvas').getContext('2d');
}

/** The text if it fits, else as much of it as fits before an ellipsis. */
export function fitted(text: string, width: number, measure: (text: string) => number = textWidth): string {
    if (measure(text) <= width) {
        return text;
    }
    const letters = [...text];
    while (letters.length > 1 && measure(`${letters.join('').trimEnd()}…`) > width) {
        letters.pop();
    }
    return `${letters.join('').trimEnd()}…`;
}
