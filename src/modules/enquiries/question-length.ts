/** Characters of one question. */
export const longestQuestion = 500;
