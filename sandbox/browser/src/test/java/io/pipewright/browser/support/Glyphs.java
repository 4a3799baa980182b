package io.pipewright.browser.support;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** What a page draws for its characters: a sign for each, or the box that stands for "no font has it". */
final class Glyphs {

    /** Draws each character in the font that it has on the page; wrong are those that show nothing, the box, or another letter's shape. */
    private static final String READ = """
            () => {
                const canvas = document.createElement('canvas');
                canvas.width = canvas.height = 72;
                const context = canvas.getContext('2d', { willReadFrequently: true });
                const draw = (font, text) => {
                    context.clearRect(0, 0, 72, 72);
                    context.font = font;
                    context.fillText(text, 12, 54);
                    return context.getImageData(0, 0, 72, 72).data.join();
                };
                const seen = new Set(), wrong = new Set(), letters = new Map();
                const look = (font, sign) => {
                    const drawn = draw(font, sign);
                    if ([draw(font, ''), draw(font, '\\u{10FFFF}'), draw(font, '\\u0378')].includes(drawn)) {
                        wrong.add(sign);
                    }
                    if (/[\\p{Script=Hangul}\\p{Script=Latin}]/u.test(sign)) {
                        const twin = letters.get(font + drawn);
                        letters.set(font + drawn, sign);
                        if (twin) {
                            wrong.add(twin + sign);
                        }
                    }
                };
                const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
                while (texts.nextNode()) {
                    const parent = texts.currentNode.parentElement;
                    if (!parent.closest('script, style, noscript, template')) {
                        const style = getComputedStyle(parent);
                        const font = `${style.fontWeight} 36px ${style.fontFamily}`;
                        for (const sign of texts.currentNode.data.replace(/\\s|\\p{Cf}/gu, '')) {
                            if (!seen.has(font + sign)) {
                                seen.add(font + sign);
                                look(font, sign);
                            }
                        }
                    }
                }
                return { seen: [...new Set([...letters.values()])].join(''), wrong: [...wrong] };
            }""";

    /** The letters that the page shows, and the signs that it does not draw as it should. */
    record Read(String letters, List<String> wrong) {}

    private Glyphs() {}

    @SuppressWarnings("unchecked")
    static Read of(Page page) {
        Map<String, Object> read = (Map<String, Object>) page.evaluate(READ);
        return new Read((String) read.get("seen"), (List<String>) read.get("wrong"));
    }

    /** Whether text is drawn in this element: without its colour the element looks different. */
    static boolean drawsText(Locator element) {
        byte[] before = element.screenshot();
        element.evaluate("node => { node.style.color = 'transparent'; node.style.fill = 'transparent'; }");
        byte[] after = element.screenshot();
        element.evaluate("node => { node.style.color = ''; node.style.fill = ''; }");
        return !Arrays.equals(before, after);
    }
}
