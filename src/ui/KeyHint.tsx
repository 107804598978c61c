/** A key, as small print beside what it does; hidden where there is no keyboard. `<KeyHint>j</KeyHint>` */
export function KeyHint({ children }: { readonly children: string }) {
  return <kbd className="ui-key">{children}</kbd>;
}
