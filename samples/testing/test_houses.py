"""A pipeline and its steps, tested as any other code: python -m unittest discover samples/testing"""

import unittest

from houses import houses, offer, train, warn
from kubeflow_dotnet import KubeflowError, testing


class HousesTests(unittest.TestCase):
    def test_a_good_model_is_offered(self):
        with testing.pipeline(houses) as test:
            test.replace("load", lambda: "1,100000")                     # the text of its only output
            test.replace(train, lambda rate: {"Output": 0.97, "model": "100000"})
            test.replace(offer, lambda region: f"https://{region}.example.com")
            run = test.run(rate=0.3)
            self.assertEqual(run.state, "SUCCEEDED", run)
            self.assertEqual(run.output, 0.97)
            self.assertEqual(run.step("train").inputs["rate"], 0.3)
            self.assertEqual(open(run.step("train").inputs["houses"].path).read(), "1,100000")
            self.assertEqual(run.step("offer").output, "https://eu.example.com")
            self.assertEqual(run.step("warn").state, "SKIPPED")

    def test_a_poor_model_is_not_offered(self):
        with testing.pipeline(houses, in_process=True) as test:          # what is not replaced runs here: warn
            test.replace("load", lambda: "1,100000")
            test.replace("train", lambda: {"Output": 0.4, "model": ""})
            run = test.run()
            self.assertEqual(run.step("offer").state, "SKIPPED")
            self.assertEqual(run.step("warn").output, "Only 0.40.")

    def test_an_offer_that_fails_twice_is_made_again_and_the_waits_cost_no_time(self):
        with testing.pipeline(houses) as test:
            test.replace("load", lambda: "1,100000")
            test.replace("train", lambda: {"Output": 0.97, "model": ""})
            test.replace("offer", lambda: "https://eu.example.com")
            test.fail("offer", times=2, error=ConnectionError("the region is down"))
            run = test.run()
            self.assertEqual(run.state, "SUCCEEDED", run)
            self.assertEqual(run.step("offer").attempts, 3)
            self.assertEqual(run.waited, 30 + 60)

    def test_train_finds_the_price_of_a_room(self):
        step = testing.run(train, houses=testing.artifact("1,100000\n2,200000\n4,400000"), rate=0.1)
        self.assertAlmostEqual(step.outputs["Output"], 1.0)
        self.assertAlmostEqual(float(open(step.outputs["model"].path).read()), 100000, 1)

    def test_a_step_that_is_misspelt_is_refused_with_the_nearest_name(self):
        with testing.pipeline(houses) as test:
            test.replace("trian", lambda: 0.97)
            with self.assertRaisesRegex(KubeflowError, "no step 'trian'. Did you mean 'train'?"):
                test.run()

    def test_warn_alone_is_a_function(self):
        self.assertEqual(warn.python_func(0.4), "Only 0.40.")


if __name__ == "__main__":
    unittest.main()
