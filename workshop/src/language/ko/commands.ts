import type { Catalogue } from "../say.ts";

export const commands: Catalogue = {
  'There is no command "{1}". Did you mean npm run {2}?':
    '"{1}" 명령은 없습니다. 혹시 npm run {2}?',
  'There is no language "{1}". It goes like this: {2}': '"{1}" 언어는 없습니다. 이렇게 쓰세요: {2}',
  "{1}. It goes like this: npm run {2} {3}": "{1}. 이렇게 쓰세요: npm run {2} {3}",
  "\nMore about one: npm run lesson -- --help": "\n명령 하나를 자세히: npm run lesson -- --help",
  "  -- --lang ko      speaks another language, also in later commands: en or ko":
    "  -- --lang en      다른 언어로 말합니다. 다음 명령부터도 그 언어를 씁니다: en 또는 ko",
};
