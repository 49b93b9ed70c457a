using System.Text;

namespace Kubeflow;

/// <summary>KFP's names: how a component, a task and an input are called in the document.</summary>
internal static class KfpName
{
    /// <summary>KFP's own rule for names of components and tasks: lower case, runs of anything else become one dash.</summary>
    public static string Sanitize(string name)
    {
        var text = new StringBuilder(name.Length);
        foreach (var c in name.ToLowerInvariant())
        {
            var kept = c is (>= 'a' and <= 'z') or (>= '0' and <= '9') ? c : '-';
            if (kept != '-' || (text.Length > 0 && text[text.Length - 1] != '-'))
                text.Append(kept);
        }
        return text.ToString().TrimEnd('-');
    }

    /// <summary>A C# name as KFP's users write it: <c>testShare</c> is <c>test_share</c>, <c>TrainModel</c> is <c>train_model</c>.</summary>
    public static string ToSnakeCase(string name)
    {
        var text = new StringBuilder(name.Length + 4);
        for (var i = 0; i < name.Length; i++)
        {
            var startsWord = char.IsUpper(name[i]) && i > 0 && name[i - 1] != '_'
                && (!char.IsUpper(name[i - 1]) || (i + 1 < name.Length && char.IsLower(name[i + 1])));
            if (startsWord)
                text.Append('_');
            text.Append(char.ToLowerInvariant(name[i]));
        }
        return text.ToString();
    }
}
