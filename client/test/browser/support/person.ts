import type { Locator, Page } from "playwright-core";

/** Attributes that a part of the page must have. */
type Attributes = Record<string, string>;

/** Somebody at the page. What they wait for fails the test if it doesn't come before the deadline. */
export class Person {
  readonly page: Page;
  /** What the browser has complained about so far. */
  readonly complaints: readonly string[];

  constructor(page: Page, complaints: readonly string[] = []) {
    this.page = page;
    this.complaints = complaints;
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

  /** Waits for a part with these attributes and this text. */
  async sees(testId: string, attributes: Attributes = {}, text?: string): Promise<Locator> {
    const part = this.part(testId, attributes);
    const found = (text === undefined ? part : part.filter({ hasText: text })).first();
    await found.waitFor();
    return found;
  }

  /** Waits until there is no such part. */
  async seesNo(testId: string, attributes: Attributes = {}): Promise<void> {
    await this.part(testId, attributes).first().waitFor({ state: "hidden" });
  }

  /** Types a line and sends it, once connected. */
  async says(text: string): Promise<void> {
    await this.sees("connection", { "data-phase": "open" });
    await this.types(text);
  }

  /** Types a line and presses Enter, connected or not. */
  async types(text: string): Promise<void> {
    await this.input.fill(text);
    await this.input.press("Enter");
  }

  /** Waits for somebody else's message. @returns all of it, with its author and notes */
  async hears(text: string, attributes: Attributes = {}): Promise<Locator> {
    const message = this.theirs(attributes)
      .filter({ has: this.bubble(text) })
      .first();
    await message.waitFor();
    return message;
  }

  /** Waits for their own message. */
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

  /** The texts of all messages, the oldest first; their own have an arrow. */
  transcript(): Promise<string[]> {
    return this.part("message").evaluateAll((messages) =>
      messages.map((message) => {
        const words = message.querySelector('[data-testid="bubble"]')?.textContent ?? "";
        return message.getAttribute("data-author") === "me" ? `→ ${words}` : words;
      }),
    );
  }

  /** Waits for the id that the server has given them. */
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
