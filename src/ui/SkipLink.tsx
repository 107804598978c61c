/** The first thing on every page: past the header to `main`. `<SkipLink />` */
export function SkipLink({ to = 'main' }: { readonly to?: string }) {
  return (
    <a
      className="ui-skip"
      href={`#${to}`}
      onClick={(event) => {
        event.preventDefault(); // the address stays as it is
        const main = document.getElementById(to);
        main?.setAttribute('tabindex', '-1'); // without it nothing but a control takes the focus
        main?.focus();
      }}
    >
      Skip to the main content
    </a>
  );
}
