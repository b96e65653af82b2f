/** The site's own mark: a seal with a cloud over a stream. It is not a state emblem. */
export function Mark() {
  return (
    <svg className="mark" viewBox="0 0 40 40" width="40" height="40" aria-hidden="true" focusable="false">
      <rect width="40" height="40" rx="7" fill="#b8402c" />
      <g fill="none" stroke="#fff" strokeWidth="2.6" strokeLinecap="round" strokeLinejoin="round">
        <path d="M12 20.5a5 5 0 0 1 .7-9.9a7.7 7.7 0 0 1 14.6 0a5 5 0 0 1 .7 9.9H17.5a3.1 3.1 0 1 1 3-3.9" />
        <path d="M8 26.5c3.5-2.4 6.5-2.4 10 0s8 2.4 14 0M8 32c3.5-2.4 6.5-2.4 10 0s8 2.4 14 0" />
      </g>
    </svg>
  );
}
