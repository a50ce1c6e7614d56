import type { Plugin } from "vite";

/** The two passages of the library, and what replaces them. */
const replacements: [before: string, after: string][] = [
  [
    `const style = document.createElement('style');
    style.textContent = baseStyles + EXTRA_STYLES;
    this.shadowRoot.appendChild(style);`,
    `const style = new CSSStyleSheet();
    style.replaceSync(baseStyles + EXTRA_STYLES);
    this.shadowRoot.adoptedStyleSheets = [style];`,
  ],
  [
    "targetNode.setAttribute(attributeName, newValue);",
    `if (attributeName === 'style') targetNode.style.cssText = newValue;
        else targetNode.setAttribute(attributeName, newValue);`,
  ],
];

/**
 * emoji-picker-element sets its styles in a <style> element and in style attributes, which the page's
 * policy forbids. Styles set by script are allowed, so both passages are rewritten. If a new version
 * changes either, the build fails and says so.
 */
export function pickerWithoutInlineStyles(): Plugin {
  return {
    name: "picker-without-inline-styles",
    transform: {
      filter: { id: /emoji-picker-element\/picker\.js(\?|$)/ },
      handler(code) {
        let result = code;
        for (const [before, after] of replacements) {
          if (code.split(before).length !== 2) {
            this.error(`emoji-picker-element has changed: look for what replaces\n${before}`);
          }
          result = result.replace(before, () => after);
        }
        return { code: result, map: null };
      },
    },
  };
}
