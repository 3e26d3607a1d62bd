/** A browser as the API sees it: it keeps cookies, sends them back, and says which page it calls from. */
import type { Service } from '../../../local/service.ts';
import { checkDocumented } from '../documented.ts';
import { type Answer, ask } from '../request.ts';

interface Options {
  /** Network address, `127.x.y.z`. */
  readonly from?: string;
  readonly language?: string;
  readonly userAgent?: string;
}

const firefox = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0';

export class BrowserClient {
  readonly service: Service;
  readonly cookies = new Map<string, string>();
  /** As the last answer set them, attributes and all. */
  setCookies: readonly string[] = [];
  readonly #options: Options;

  constructor(service: Service, options: Options = {}) {
    this.service = service;
    this.#options = options;
  }

  async call(method: string, path: string, body?: unknown, headers: Record<string, string> = {}): Promise<Answer> {
    const { from, language = 'fr', userAgent = firefox } = this.#options;
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const request = {
      method,
      path,
      body,
      headers: {
        'accept-language': language,
        'user-agent': userAgent,
        ...(method !== 'GET' && { origin: this.service.url }),
        ...(cookie && { cookie }),
        ...headers,
      },
      ...(from && { from }),
    };
    const answer = await ask(this.service.url, request);
    checkDocumented(request, answer);
    this.#keep(answer.headers['set-cookie'] ?? []);
    return answer;
  }

  #keep(setCookies: readonly string[]): void {
    if (setCookies.length > 0) this.setCookies = setCookies;
    for (const setCookie of setCookies) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(setCookie) ?? [];
      if (/; Max-Age=0\b/.test(setCookie)) this.cookies.delete(name);
      else this.cookies.set(name, value);
    }
  }

  get isSignedIn(): boolean {
    return this.cookies.has('__Host-session');
  }
}
