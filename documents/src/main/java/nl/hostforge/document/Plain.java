package nl.hostforge.document;

/** Text as both XML and paper can carry it. */
final class Plain {
    private Plain() {}

    /** @return the text on one line, without characters that XML forbids, such as a stray half of a pair */
    static String text(String given) {
        var plain = new StringBuilder();
        given.codePoints()
                .map(each -> Character.isWhitespace(each) ? ' ' : each)
                .filter(each -> !Character.isISOControl(each)
                        && Character.getType(each) != Character.SURROGATE
                        && Character.getType(each) != Character.UNASSIGNED)
                .forEach(plain::appendCodePoint);
        return plain.toString().strip();
    }
}
