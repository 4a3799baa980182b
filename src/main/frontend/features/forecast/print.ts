const PAGE = 'pipewright-print-part';
const PART = 'pipewright-printed';

/** Prints one part of the page and nothing around it. */
export function printPart(part: Element): void {
    const page = document.documentElement;
    const done = () => {
        page.classList.remove(PAGE);
        part.classList.remove(PART);
    };
    page.classList.add(PAGE);
    part.classList.add(PART);
    window.addEventListener('afterprint', done, { once: true });
    window.print();
}
