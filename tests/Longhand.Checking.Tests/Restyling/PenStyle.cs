using Longhand.Numerics;

namespace Longhand.Checking.Tests.Restyling;

/// <summary>How an author keeps his numbers.</summary>
/// <param name="Carries">Whether he goes on with the numbers that he wrote down; else a machine keeps all digits and he copies rounded ones.</param>
/// <param name="Rule">How he rounds.</param>
/// <param name="LeastDigits">How many significant digits he leaves a small number, however few decimals he writes.</param>
/// <param name="MoreForUpdates">How many digits more he gives a new weight; −1: all that come out.</param>
/// <param name="DropsZeros">Whether he leaves zeros at the end away.</param>
/// <param name="GivenDecimals">How many decimals given numbers are filled up to.</param>
internal sealed record PenStyle(bool Carries, Rounding Rule, int LeastDigits, int MoreForUpdates, bool DropsZeros, int GivenDecimals);
