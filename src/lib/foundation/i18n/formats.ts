/** So many stay at hand: languages times zones times forms, as people come. The one that was made first goes first. */
const most = 300;

/** Making one of Intl's formatters takes a hundred times as long as using it, so each is made once. */
function keeping<Options, Format>(make: (tag: string, options?: Options) => Format) {
	const made = new Map<string, Format>();
	return (tag: string, options?: Options): Format => {
		const key = tag + JSON.stringify(options);
		const known = made.get(key);
		if (known) return known;
		const format = make(tag, options);
		const [oldest] = made.keys();
		if (made.size >= most && oldest !== undefined) made.delete(oldest);
		made.set(key, format);
		return format;
	};
}

/** `Intl.DateTimeFormat`. @throws RangeError where there is no such zone */
export const dateFormat = keeping(
	(tag, options?: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(tag, options)
);

/** `Intl.NumberFormat`. */
export const numberFormat = keeping(
	(tag, options?: Intl.NumberFormatOptions) => new Intl.NumberFormat(tag, options)
);

/** `Intl.DisplayNames`: what countries and currencies are called. */
export const displayNames = keeping(
	(tag, options?: Intl.DisplayNamesOptions) => new Intl.DisplayNames(tag, options ?? { type: 'region' })
);
