/** The part of saxen that is used: it comes without types. Found by the path in tsconfig.base.json. */
export declare class Parser {
  on(event: 'openTag', handler: (name: string, attributes: () => Record<string, string>) => void): this;
  on(event: 'closeTag', handler: (name: string) => void): this;
  on(event: 'text' | 'cdata' | 'attention', handler: (text: string) => void): this;
  on(event: 'error', handler: (error: Error) => void): this;
  write(xml: string): this;
  end(): Error | null;
}
