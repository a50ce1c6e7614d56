import { shown } from "@chatterbox/stages/repository";
import { describe, expect, test } from "vitest";
import {
  findBlockDifferences,
  findChange,
  findHeadingDifferences,
  findTranslationProblems,
  hash,
  translations,
} from "../src/authoring/translation.ts";

const pages = await translations();

test.for(pages.map((page) => [shown(page.english), page] as const))(
  "%s has an up-to-date Korean edition with the same code and headings, and working links",
  async ([, page]) => {
    expect(await findTranslationProblems(page)).toEqual([]);
  },
);

describe("finds an outdated Korean page", () => {
  const english = "# A title\n\n```ts\nlisten();\n```\n\n## A section\n";
  const korean = `# 제목\n\n\`\`\`ts\nlisten();\n\`\`\`\n\n## 절\n\n<!-- translates: ${hash(english)} -->\n`;

  test("by its code, down to a single space", () => {
    expect(findBlockDifferences(english, korean)).toEqual([]);
    expect(findBlockDifferences(english.replace("();", "( );"), korean)).toHaveLength(1);
    expect(findBlockDifferences(english.replaceAll("```ts", "```js"), korean)).toHaveLength(1);
    expect(findBlockDifferences(`${english}\n\`\`\`text\n$\n\`\`\`\n`, korean)).toEqual([
      "it has 1 code blocks, but the English page has 2.",
    ]);
  });

  test("by the runner's screen, which is in Korean too", () => {
    const screen = (text: string) => `\`\`\`text\n${text}\n\`\`\`\n`;
    const before = screen("  ✓ Lesson 1: echo  3 of 3\n      ✓ nobody else hears your echo");
    const after = screen(
      "  ✓ 1단계: 에코  3개 중 3개\n      ✓ 내 에코는 다른 사람에게 들리지 않아요",
    );
    expect(findBlockDifferences(before, after)).toEqual([]);
    expect(findBlockDifferences(before, before)).toHaveLength(1);
  });

  test("by its headings", () => {
    expect(findHeadingDifferences(english, korean)).toEqual([]);
    expect(findHeadingDifferences(english.replace("##", "###"), korean)).toEqual([
      "its headings are # ##, but the English page has # ###.",
    ]);
  });

  test("by any other change, and says what to do", () => {
    expect(findChange(english, korean, "a.md", "ko/a.md")).toEqual([]);
    const changed = english.replace("A section", "Another");
    expect(findChange(changed, korean, "a.md", "ko/a.md")).toEqual([
      `a.md has changed since it was translated. Translate the change, then end ko/a.md with: <!-- translates: ${hash(changed)} -->`,
    ]);
  });
});
