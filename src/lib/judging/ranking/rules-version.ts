/**
 * Which rules the standings are reckoned by: every change after which some input gives other figures, in the four digits
 * that count, raises it by one. A closed round keeps the number, so that whoever reckons it again knows which program to take.
 */
export const rulesVersion = 2;
