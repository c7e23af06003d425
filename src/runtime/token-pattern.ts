/** What can go into an HTTP header or a path: visible ASCII, and no `.` or `..`, which would lead to another resource. */
export const tokenPattern = /^(?!\.{1,2}$)[\x21-\x7e]+$/;

/** Longest id, in characters. */
export const maxIdLength = 255;
