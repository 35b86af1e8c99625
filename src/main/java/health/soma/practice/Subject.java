package health.soma.practice;

/// What a certificate is for.
public sealed interface Subject {

    /// A way of treating, by its id.
    record Technique(String id) implements Subject {}

    /// An area that may be treated only after training, and the hours of it that the certificate attests.
    record Area(String code, int hours) implements Subject {}

    /// That the therapist may treat at all.
    record Licence() implements Subject {}
}
