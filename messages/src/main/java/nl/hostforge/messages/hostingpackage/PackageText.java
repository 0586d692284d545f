package nl.hostforge.messages.hostingpackage;

/**
 * What the shop says of a package, in both languages.
 *
 * @param nameNl name in Dutch
 * @param nameEn name in English
 * @param descriptionNl one or two sentences in Dutch
 * @param descriptionEn one or two sentences in English
 */
public record PackageText(String nameNl, String nameEn, String descriptionNl, String descriptionEn) {}
