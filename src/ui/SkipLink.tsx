/** The first thing on every page: past the header to `main`. `<SkipLink />` */
export function SkipLink({ to = 'main' }: { readonly to?: string }) {
  return (
    <a
      className="ui-skip"
      href={`#${to}`}
      onClick={(event) => {
        event.preventDefault(); // the address stays as it is
        document.getElementById(to)?.focus();
      }}
    >
      Skip to the main content
    </a>
  );
}
