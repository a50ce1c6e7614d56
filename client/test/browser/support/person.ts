import type { BrowserContext, Locator, Page } from "playwright-core";

/** The page's parts, by their test ids, with the attributes that a part must have. */
type Attributes = Record<string, string>;

/**
 * Somebody who sits before the page. All that they await is awaited in the browser, as events of the
 * page; whatever does not come within the context's timeout fails the test and is named in the error.
 */
export class Person {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  get context(): BrowserContext {
    return this.page.context();
  }

  get input(): Locator {
    return this.part("input");
  }

  part(testId: string, attributes: Attributes = {}): Locator {
    const conditions = Object.entries({ "data-testid": testId, ...attributes });
    return this.page.locator(conditions.map(([name, value]) => `[${name}="${value}"]`).join(""));
  }

  button(name: string): Locator {
    return this.page.getByRole("button", { name, exact: true });
  }

  /** Waits until a part is there that has these attributes, and holds this text. */
  async sees(testId: string, attributes: Attributes = {}, text?: string): Promise<Locator> {
    const part = this.part(testId, attributes);
    const found = (text === undefined ? part : part.filter({ hasText: text })).first();
    await found.waitFor();
    return found;
  }

  /** Waits until no such part is there any more. */
  async seesNo(testId: string, attributes: Attributes = {}): Promise<void> {
    await this.part(testId, attributes).first().waitFor({ state: "hidden" });
  }

  /** Types a line and sends it, as soon as there is a connection. */
  async says(text: string): Promise<void> {
    await this.sees("connection", { "data-phase": "open" });
    await this.types(text);
  }

  /** Types a line and presses Enter, connected or not. */
  async types(text: string): Promise<void> {
    await this.input.fill(text);
    await this.input.press("Enter");
  }

  /** Waits for what somebody else says. @returns the whole message, its author and notes included */
  async hears(text: string, attributes: Attributes = {}): Promise<Locator> {
    const message = this.theirs(attributes)
      .filter({ has: this.bubble(text) })
      .first();
    await message.waitFor();
    return message;
  }

  /** Waits for a message of their own. */
  async hasSaid(text: string, attributes: Attributes = {}): Promise<Locator> {
    const message = this.part("message", { "data-author": "me", ...attributes })
      .filter({ has: this.bubble(text) })
      .first();
    await message.waitFor();
    return message;
  }

  bubble(text: string): Locator {
    return this.part("bubble").filter({ hasText: text });
  }

  /** What all bubbles say just now, the oldest first; their own are marked by an arrow. */
  transcript(): Promise<string[]> {
    return this.part("message").evaluateAll((messages) =>
      messages.map((message) => {
        const words = message.querySelector('[data-testid="bubble"]')?.textContent ?? "";
        return message.getAttribute("data-author") === "me" ? `→ ${words}` : words;
      }),
    );
  }

  /** The id that the server has given them, as soon as it is shown. */
  async id(): Promise<string> {
    const you = await this.sees("you");
    return (await you.getAttribute("data-id")) ?? "";
  }

  private theirs(attributes: Attributes): Locator {
    const author = "data-author" in attributes ? "" : ':not([data-author="me"])';
    const conditions = Object.entries(attributes).map(([name, value]) => `[${name}="${value}"]`);
    return this.page.locator(`[data-testid="message"]${author}${conditions.join("")}`);
  }
}
