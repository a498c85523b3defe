// Answers on their way: sent one after another, each with an id of its own, sent again until they are received.

const LONGEST_WAIT = 5_000;
const MOST_TRIES = 4;
const CODE_ASKED = 401;
const LATER = [CODE_ASKED, 408, 429, 502, 503, 504];

export class Queue {
  constructor(url, { received, refused, changed }) {
    this.url = url;
    this.waiting = [];
    this.busy = false;
    this.offline = false;
    this.locked = false;
    this.failed = new WeakMap();
    this.wait = 1_000;
    Object.assign(this, { received, refused, changed });
    addEventListener("online", () => this.send());
    addEventListener("pagehide", () => this.flush());
    document.addEventListener("visibilitychange", () => {
      if (document.visibilityState === "hidden") this.flush();
    });
    addEventListener("beforeunload", (event) => {
      if (this.offline && this.waiting.length) event.preventDefault();
    });
  }

  put(entry) {
    const rest = this.waiting.filter((e) => e.question !== entry.question || e === this.sending);
    this.waiting = [...rest, { ...entry, id: uuid(), device_time: new Date().toISOString() }];
    this.changed(this);
    this.send();
  }

  async send() {
    if (this.busy || !this.waiting.length) return;
    this.busy = true;
    clearTimeout(this.timer);
    try {
      while (this.waiting.length) await this.sendFirst();
    } catch {
      this.offline = true;
      this.timer = setTimeout(() => this.send(), this.wait);
      this.wait = Math.min(this.wait * 2, LONGEST_WAIT);
    } finally {
      this.busy = false;
      this.sending = null;
      this.changed(this);
    }
  }

  async sendFirst() {
    const entry = this.waiting[0];
    this.sending = entry;
    this.locked = false;
    const answer = await post(this.url, entry);
    this.locked = answer.status === CODE_ASKED;
    const broken = answer.status >= 500;
    if (LATER.includes(answer.status) || (broken && this.putBehind(entry))) throw new Error(String(answer.status));
    const said = answer.ok ? await answer.json() : await answer.json().catch(() => ({}));
    this.waiting = this.waiting.filter((e) => e !== entry);
    this.offline = false;
    this.wait = 1_000;
    if (answer.ok) this.received(entry, said);
    else this.refused(entry, broken ? {} : said);
    this.changed(this);
  }

  // The server broke on it: the others go first. Whether it is tried again; a newer answer to its question replaces it.
  putBehind(entry) {
    const tries = (this.failed.get(entry) ?? 0) + 1;
    this.failed.set(entry, tries);
    if (tries >= MOST_TRIES) return false;
    const rest = this.waiting.filter((e) => e !== entry);
    this.waiting = rest.some((e) => e.question === entry.question) ? rest : [...rest, entry];
    return true;
  }

  // The page goes away: everything that waits leaves at once, and may arrive twice, which the id makes harmless.
  flush() {
    this.beforeFlush?.();
    for (const entry of this.waiting) post(this.url, entry, true).catch(() => {});
  }

  async settled() {
    while (this.waiting.length && !this.offline) await new Promise((go) => setTimeout(go, 30));
    return !this.waiting.length;
  }
}

// crypto.randomUUID is missing on a plain http address in the local network, where a tablet reaches the laptop.
function uuid() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6] & 0x0f) | 0x40;
  bytes[8] = (bytes[8] & 0x3f) | 0x80;
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  return [0, 8, 12, 16, 20].map((from, i, all) => hex.slice(from, all[i + 1])).join("-");
}

export function post(url, body, keepalive = false) {
  return fetch(url, {
    method: "POST",
    headers: { "Content-Type": "application/json", Accept: "application/json" },
    body: JSON.stringify(body),
    keepalive,
  });
}
