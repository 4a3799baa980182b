import a11y from 'eslint-plugin-jsx-a11y';
import ts from 'typescript-eslint';

const getText = 'CallExpression[callee.property.name="getText"]';
const texts = [
    { selector: `${getText}:not([arguments.0.type="Literal"])`, message: 'Write a literal key, or the server does not translate it.' },
    {
        selector: 'MemberExpression[property.name="getText"]:not([object.object.name="AJS"][object.property.name="I18n"])',
        message: 'Write AJS.I18n.getText in full.'
    },
    { selector: 'ChainExpression MemberExpression[property.name="I18n"]', message: 'Write no ?. before I18n.' },
    {
        selector: 'MemberExpression[property.name="I18n"]:not(MemberExpression > MemberExpression)',
        message: 'Give AJS.I18n no other name.'
    },
    { selector: 'ObjectPattern > Property[key.name=/^(I18n|getText)$/]', message: 'Give AJS.I18n no other name.' }
];
const markup = [
    { selector: 'JSXAttribute[name.name="style"]', message: 'Use classes and attributes, not style: a strict policy refuses it.' },
    { selector: 'JSXAttribute[name.name="dangerouslySetInnerHTML"]', message: 'Text is never read as markup.' },
    { selector: 'MemberExpression[property.name=/^(innerHTML|outerHTML|insertAdjacentHTML)$/]', message: 'Text is never read as markup.' },
    { selector: 'CallExpression[callee.object.name="window"][callee.property.name=/^(confirm|alert|prompt)$/]', message: 'Use Confirm.' }
];

/** What may be imported from where: entries -> features -> shared -> host, and no feature from another. */
const layer = (files, patterns) => ({ files, rules: { 'no-restricted-imports': ['error', { patterns }] } });
const forbidden = (regex, message) => ({ regex, message });

export default ts.config(
    { ignores: ['node_modules', 'host/text-keys.d.ts'] },
    ...ts.configs.recommended,
    {
        files: ['**/*.tsx'],
        ...a11y.flatConfigs.strict,
        settings: { 'jsx-a11y': { attributes: { for: ['htmlFor', 'for'] } } }
    },
    {
        files: ['**/*.{ts,tsx,mjs}'],
        rules: { 'max-len': ['error', { code: 140, ignoreUrls: true }] }
    },
    {
        files: ['**/*.{ts,tsx}'],
        rules: {
            'max-lines-per-function': ['error', { max: 90, skipBlankLines: true }],
            'no-restricted-syntax': ['error', ...texts, ...markup],
            'no-restricted-globals': ['error', 'confirm', 'alert', 'prompt'],
            '@typescript-eslint/no-non-null-assertion': 'off'
        }
    },
    {
        files: ['**/*.test.{ts,tsx}', 'shared/testing/**'],
        rules: { 'max-lines-per-function': 'off' }
    },
    layer(['shared/**'], [forbidden('(^|/)(features|entries)/', 'Shared code knows no feature.')]),
    layer(
        ['features/*/*.{ts,tsx}'],
        [
            forbidden('(^|/)entries/', 'A feature knows no entry.'),
            forbidden('^\\.\\./(?!\\.\\./)', 'A feature knows no other feature: move what two need to shared.')
        ]
    )
);
