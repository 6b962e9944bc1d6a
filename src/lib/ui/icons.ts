const circle = (x: number, y: number, r: number) =>
	`M${x - r} ${y}a${r} ${r} 0 1 1 ${2 * r} 0a${r} ${r} 0 1 1 ${-2 * r} 0`;

/** Strokes of 2 on a square of 24. Each stands beside a word, never instead of one. */
export const icons = {
	back: 'M20 12H5M11 6l-6 6 6 6',
	calendar: 'M4 5.5h16V20H4zM4 10h16M8 3v4M16 3v4',
	check: 'M4 12.5l5.5 5.5L20 7',
	clock: `${circle(12, 12, 9)}M12 7v5l3.5 2.5`,
	copy: 'M8 8h12v13H8zM16 8V3H4v13h4',
	cross: 'M5 5l14 14M19 5 5 19',
	dot: circle(12, 12, 6),
	down: 'M5 9l7 7 7-7',
	download: 'M12 4v12M7 11l5 5 5-5M4 20h16',
	external: 'M14 4h6v6M20 4l-9 9M18 14v6H4V6h6',
	file: 'M6 2.5h8l4.5 4.5v14.5H6zM14 2.5V7h4.5',
	filter: 'M3 5h18l-7 8.500V20l-4-2v-4.500z',
	flag: 'M5 21V4M5 4h13l-3 4 3 4H5',
	forward: 'M4 12h15M13 6l6 6-6 6',
	globe: `${circle(12, 12, 9)}M3 12h18M12 3c3 3 3 15 0 18M12 3c-3 3-3 15 0 18`,
	hidden: 'M3 12s3.500-6 9-6 9 6 9 6-3.500 6-9 6-9-6-9-6zM4 20 20 4',
	info: `${circle(12, 12, 9)}M12 11v5.500M12 7.500v.5`,
	key: `${circle(8, 15, 4.5)}M11.500 11.500l8-8M16 7l3 3`,
	link: 'M10 14a4.500 4.500 0 0 0 6.500 0l3-3a4.600 4.600 0 0 0-6.500-6.500l-1.500 1.500M14 10a4.500 4.500 0 0 0-6.500 0l-3 3A4.600 4.600 0 0 0 11 19.500l1.500-1.500',
	lock: 'M6 10.500h12a1.500 1.500 0 0 1 1.500 1.500v7.500a1.500 1.500 0 0 1-1.500 1.500H6a1.500 1.500 0 0 1-1.500-1.500V12A1.500 1.500 0 0 1 6 10.500M8 10.500V7a4 4 0 0 1 8 0v3.500',
	mail: 'M3 5.500h18v13H3zM3.500 6.500l8.500 7 8.500-7',
	medal: `${circle(12, 8.5, 5.5)}M8.500 13 7 21.500l5-3 5 3L15.500 13`,
	menu: 'M3 6h18M3 12h18M3 18h18',
	pencil: 'M4 20l1-5L16.500 3.500l4 4L9 19z',
	people: `${circle(9, 8, 3.5)}M2.500 20c.5-4 3-6 6.500-6s6 2 6.500 6M16 5a3.500 3.500 0 0 1 0 6.500M18 14.500c2 .8 3.200 2.600 3.500 5.500`,
	play: 'M7 4.500v15l12-7.500z',
	plus: 'M12 4v16M4 12h16',
	print: 'M7 8V3h10v5M7 17H4V9h16v8h-3M7 14h10v7H7z',
	search: `${circle(10.5, 10.5, 6.5)}M15.500 15.500 21 21`,
	seen: `M3 12s3.500-6 9-6 9 6 9 6-3.500 6-9 6-9-6-9-6z${circle(12, 12, 2.5)}`,
	upload: 'M12 16V4M7 9l5-5 5 5M4 20h16',
	warn: 'M12 3.500 22 20.500H2zM12 10v5M12 17.600v.4'
} as const;

export type IconName = keyof typeof icons;

/** Arrows follow the direction of reading; play, check and the like do not. */
export const mirrored: ReadonlySet<IconName> = new Set(['back', 'forward', 'external']);
