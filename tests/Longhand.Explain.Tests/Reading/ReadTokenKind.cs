namespace Longhand.Explain.Tests.Reading;

internal enum ReadTokenKind
{
    Number,
    Name,
    Function,
    Sign,
    Part,
    Words,
}
