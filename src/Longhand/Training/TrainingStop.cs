namespace Longhand.Training;

/// <summary>Why a training ended.</summary>
public enum TrainingStop
{
    /// <summary>It has not ended: more epochs follow.</summary>
    None,

    /// <summary>All epochs that were asked for were made.</summary>
    Epochs,

    /// <summary>The loss had not improved for as many epochs as <see cref="EarlyStopping.Patience"/> says.</summary>
    NoImprovement,

    /// <summary>One of <see cref="TrainingOptions.StopWhen"/> asked for it.</summary>
    Asked,

    /// <summary>It was cancelled between two steps.</summary>
    Cancelled,
}
