/** The types of files that are taken, each with the endings that its name may have; the first is ours. */
export const fileTypes = {
	'application/pdf': ['pdf'],
	'image/png': ['png'],
	'image/jpeg': ['jpg', 'jpeg'],
	'image/webp': ['webp'],
	'video/mp4': ['mp4', 'm4v']
} as const satisfies Record<string, readonly [string, ...string[]]>;
export type FileType = keyof typeof fileTypes;

/** Is this one of the types that are taken? */
export function isFileType(type: string | undefined): type is FileType {
	return type !== undefined && Object.hasOwn(fileTypes, type);
}

/** Is this a picture, which can be shown in a page? */
export function isPicture(type: string): boolean {
	return type.startsWith('image/');
}

/** For the `accept` of a file field. It only helps to choose; what counts is found in the content. */
export const acceptedFiles = Object.keys(fileTypes).join(',');

/** The most bytes of one file: 25 MB. */
export const largestFile = 25 * 1024 * 1024;

/** The most pixels of one picture. */
export const mostPixels = 50_000_000;

/** The widths in which pictures are made anew for pages. */
export const pictureWidths = [480, 960, 1920] as const;
export type PictureWidth = (typeof pictureWidths)[number];

/** Why a file is not taken. */
export const fileProblems = [
	/** None of the types that are taken. */
	'type',
	/** SVG or HTML, which can carry programs. */
	'program',
	'size',
	'empty',
	/** There are as many as there may be. */
	'count',
	/** A picture with too many pixels. */
	'detailed',
	/** A picture that can't be decoded. */
	'unreadable',
	/** Not all of it arrived. */
	'cut',
	/** The place where files are kept can't be reached. */
	'away'
] as const;
export type FileProblem = (typeof fileProblems)[number];

declare module '../refusal.ts' {
	interface Refusals {
		/** A file is not taken. */
		file_not_taken: { why: FileProblem };
	}
}
