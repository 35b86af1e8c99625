package health.soma.fhir;

/// Why a file as a whole cannot be read. Lines and columns count from 1.
public sealed interface Trouble {

    record Empty() implements Trouble {}

    record TooLarge(int megabytes) implements Trouble {}

    /// Something else than FHIR; `what` names it as a person would: "a PDF document".
    record NotFhir(String what) implements Trouble {}

    /// Bytes that are not text in the character set `charset`.
    record NotInCharset(String charset) implements Trouble {}

    record UnknownCharset(String charset) implements Trouble {}

    record Broken(Wire wire, int line, int column) implements Trouble {}

    /// The same name twice in one JSON object: whichever is meant, the other would be lost.
    record NameTwice(int line, int column) implements Trouble {}

    record ForbiddenCharacter(int line, int column) implements Trouble {}

    /// A document type declaration, by which XML pulls in what is not in the file.
    record DocumentType() implements Trouble {}

    record TooDeep(int levels) implements Trouble {}

    record TooManyEntries(int limit) implements Trouble {}

    /// Well-formed, but not put together as FHIR R4 asks.
    record NotR4() implements Trouble {}

    /// FHIR, but without any ServiceRequest; `resource` is what it is instead.
    record NoOrder(String resource) implements Trouble {}
}
