namespace Kubeflow;

/// <summary>The root of what this SDK throws.</summary>
public class KubeflowException : Exception
{
    /// <summary>Makes one.</summary>
    /// <param name="code">A stable word or rule id for programs, such as <c>RunFailed</c> or <c>KF3002</c>.</param>
    /// <param name="message">One sentence that says what is wrong.</param>
    /// <param name="hint">The next step; empty if there is none.</param>
    /// <param name="resource">What it is about, such as <c>run digits-x7k2</c>.</param>
    /// <param name="location">The place in the user's file.</param>
    /// <param name="innerException">The cause.</param>
    public KubeflowException(
        string code, string message, string hint = "", string resource = "", SourceLocation location = default, Exception? innerException = null)
        : base(hint.Length > 0 ? $"{message} {hint}" : message, innerException)
    {
        Code = code;
        Hint = hint;
        Resource = resource;
        Location = location;
    }

    /// <summary>A stable word or rule id for programs.</summary>
    public string Code { get; }

    /// <summary>The next step; empty if there is none.</summary>
    public string Hint { get; }

    /// <summary>What it is about; empty if it is about nothing in particular.</summary>
    public string Resource { get; }

    /// <summary>The place in the user's file.</summary>
    public SourceLocation Location { get; }
}
