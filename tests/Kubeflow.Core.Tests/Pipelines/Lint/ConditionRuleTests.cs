using Kubeflow.Pipelines;
using Kubeflow.Pipelines.Ir;
using Kubeflow.TestSupport;

namespace Kubeflow.Core.Tests.Pipelines.Lint;

/// <summary>Conditions that KFP's compiler writes and its driver cannot decide.</summary>
public class ConditionRuleTests
{
    private const string X = "inputs.parameter_values['pipelinechannel--first-Output']";

    private static IEnumerable<LintFinding> Lint(string condition) => Linter.Check(
        LintDocuments.Changed($"\"{X} == 'a'\"", "'" + condition.Replace("'", "''", StringComparison.Ordinal) + "'")(), TargetProfile.NewestKfp).Where(f => f.Rule.Id == "KF6025");

    [TestCase(X + " == 'it's'", "the text that starts at place 66 has no end")]
    [TestCase(X + @" == 'a\qb'", "the backslash at place 63 starts no escape")]
    [TestCase(X + " == 'abc", "has no end")]
    [TestCase("'int(" + X + ")' == 5", "cannot stand there")]
    [TestCase(X + " > inf", "'inf' is nothing that CEL knows")]
    [TestCase(X + " == nan", "'nan' is nothing that CEL knows")]
    [TestCase("int(" + X + ") == '5'", "it compares an int with a string (==)")]
    [TestCase("double(int(" + X + ")) > 5", "it compares a double with an int (>)")]
    [TestCase("inputs.parameter_values['other'] == 'a'", "asks for the input 'other', which the task is not given")]
    [TestCase("lower(" + X + ") == 'a'", "there is no function 'lower'")]
    [TestCase("int(" + X + ")", "gives an int and not true or false")]
    [TestCase(X + " == ", "it ends too early")]
    [TestCase(X + " === 'a'", "'=' at place 60 is no part of CEL")]
    [TestCase("(" + X + " == 'a'", "it ends too early")]
    [TestCase(X + " == 'a' § 2", "is no part of CEL")]
    public void Check_ConditionThatCannotBeDecided_IsAnErrorEverywhere(string condition, string reason)
    {
        var found = Lint(condition).ToList();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(found.Select(f => f.Message), Has.Some.Contain(reason));
            Assert.That(found, Has.All.Property("IsError").True);
            Assert.That(found[0].Location.Line, Is.EqualTo(24));
        }
    }

    [TestCase("int(" + X + ") == 5")]
    [TestCase("double(int(" + X + ")) == 5.5")]
    [TestCase(X + " >= double(int(" + X + "))")]
    [TestCase("!(" + X + " == 'a') && " + X + @" == 'it\'s' || false")]
    [TestCase(X + ".startsWith('a') && size(" + X + ") > 3")]
    [TestCase(X + " in ['a', \"b\"] ? true : " + X + " != r'\\d'")]
    [TestCase("parseJson(" + X + ")[\"a\"].b == 1 + 2 * -3")]
    [TestCase("[1, 2].exists(i, i == int(" + X + ")) && {'a': 1}.all(k, k != 'b')")]
    [TestCase(X + " == true")]
    [TestCase(X)]
    public void Check_SoundCondition_IsNoFinding(string condition) => Assert.That(Lint(condition), Is.Empty);

    [Test]
    public void Check_SelectorThatIsNoCel_IsAnError()
    {
        var found = Linter.Check(LintDocuments.Changed("outputParameterKey: Output}", "outputParameterKey: Output}, parameterExpressionSelector: 'parseJson(string_value)[\"a\"'")(), TargetProfile.Local);
        Assert.That(found.Single(f => f.IsError).Message, Is.EqualTo("What 'group' picks for 'pipelinechannel--first-Output' cannot be found: it ends too early."));
    }

    [Test]
    public void Check_DeepNesting_IsAnErrorAndNoCrash() => Assert.That(Lint(new string('(', 50_000)).Single().Message, Does.Contain("nested too deep"));

    [Test]
    public void Check_ConditionsOfKfpsFiles_AreAllReadable()
    {
        var files = new[] { "ir", "kubernetes" }.SelectMany(folder => Repository.SharedDataFiles("*.yaml", "kfp", folder).Select(file => Repository.SharedData("kfp", folder, file)));
        Assert.That(files.Where(f => Linter.Check(PipelineDocument.Load(f), TargetProfile.NewestKfp).Any(found => found.IsError)), Is.Empty);
    }
}
