namespace Kubeflow.Pipelines;

/// <summary>KFP's states of runs and tasks.</summary>
public enum RuntimeState
{
    /// <summary>Not known.</summary>
    Unspecified,

    /// <summary>Waiting to start.</summary>
    Pending,

    /// <summary>Under way.</summary>
    Running,

    /// <summary>Ended well.</summary>
    Succeeded,

    /// <summary>Not run: its condition was false, or what it needs was skipped.</summary>
    Skipped,

    /// <summary>Ended badly.</summary>
    Failed,

    /// <summary>Asked to stop.</summary>
    Canceling,

    /// <summary>Stopped.</summary>
    Canceled,

    /// <summary>Held.</summary>
    Paused,
}

/// <summary>Questions about a state.</summary>
public static class RuntimeStates
{
    /// <summary>Whether nothing comes after this state.</summary>
    /// <param name="state">The state.</param>
    public static bool IsTerminal(this RuntimeState state) =>
        state is RuntimeState.Succeeded or RuntimeState.Skipped or RuntimeState.Failed or RuntimeState.Canceled;

    /// <summary>The state's name in KFP's API, such as <c>SUCCEEDED</c>.</summary>
    /// <param name="state">The state.</param>
    public static string ToKfp(this RuntimeState state) =>
        state == RuntimeState.Unspecified ? "RUNTIME_STATE_UNSPECIFIED" : state.ToString().ToUpperInvariant();
}
