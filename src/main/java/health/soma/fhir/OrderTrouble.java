package health.soma.fhir;

/// Why one order of a file cannot be taken in.
public sealed interface OrderTrouble {

    /// The order asks that something be left undone.
    record DoNotPerform() implements OrderTrouble {}

    /// An extension that may change the meaning of everything else, and that Soma does not know.
    record UnknownModifier(String part) implements OrderTrouble {}

    record NoPatientNamed() implements OrderTrouble {}

    /// The order names a patient whom the file does not hold.
    record PatientNotInFile() implements OrderTrouble {}

    /// The order is for something else than a person: a group, a device, a place.
    record NotForAPerson() implements OrderTrouble {}

    record NoFamilyName() implements OrderTrouble {}

    record NoGivenName() implements OrderTrouble {}

    record NoBirthDate() implements OrderTrouble {}

    /// A year or a month only, or a day that has not come yet.
    record BirthDateUnusable() implements OrderTrouble {}

    /// The same resource occurs twice in the file with different content.
    record OccursTwice() implements OrderTrouble {}
}
